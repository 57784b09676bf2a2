namespace FeedbackBot.Playground.Teams.Cards;

/// <summary>The inputs an action sends: those of its own card and of the cards around it, not of sibling cards.</summary>
internal sealed class InputScope(InputScope? outer)
{
    private readonly List<CardInput> _own = [];

    public IEnumerable<CardInput> Inputs => (outer?.Inputs ?? []).Concat(_own);

    public void Add(CardInput input)
    {
        if (input.Id is not null)
        {
            _own.Add(input);
        }
    }
}
