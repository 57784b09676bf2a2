using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Showing;

/// <summary>goal share NAME --with PERSON, and --stop: the owner of a personal goal decides who sees it besides those above.</summary>
internal sealed class ShareGoalCommand(FeedbackDb db, GoalAccess access, PersonFinder finder, AuditLog audit, TimeProvider clock) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> With = new("--with") { Required = true };
    private static readonly Option<bool> Stop = new("--stop");

    public static CommandSpec Spec { get; } = new("Goals", "goal share", Who.Known, "goal share \"Keep more customers\" --with \"Eve Adams\"")
    {
        Arguments = [Name],
        Options = [With, Stop],
        Aliases = ["目标 共享"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, me) = (call.Texts, call.Person.Id);
        var found = await access.NamedAsync(string.Join(' ', call.Get(Name)!), me, texts, ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(texts));
        var goal = found.Value;
        if (goal.OwnerId != me || goal.Level != GoalLevel.Person)
            return Reply.Text(texts["Goals.ShareNotYours"]);
        var whom = await finder.FindAsync(call.Get(With)!, null, ct);
        if (whom is not FoundPerson.One { Person: { } person })
            return Reply.Text(whom.Explain(texts, call.Get(With)!));
        if (person.Id == me)
            return Reply.Text(texts["Goals.ShareYourself"]);
        var shares = db.Set<GoalShare>().Where(s => s.GoalId == goal.Id);
        var share = await shares.SingleOrDefaultAsync(s => s.PersonId == person.Id, ct);
        var (shown, name) = (CardText.EscapeLine(goal.Name), CardText.EscapeLine(person.Name));
        if (call.Get(Stop))
        {
            if (share is not null)
                db.Remove(share);
            audit.Write(call.Actor.ExternalId, "goals.unshare", $"{goal.Id},{person.Id}");
            return Reply.Text(texts["Goals.Unshared", shown, name]);
        }

        if (share is null && await shares.CountAsync(ct) >= GoalShare.Most)
            return Reply.Text(texts["Goals.ShareTooMany", GoalShare.Most]);
        if (share is null)
            db.Add(GoalShare.Of(goal.Id, person.Id, clock.GetUtcNow()));
        audit.Write(call.Actor.ExternalId, "goals.share", $"{goal.Id},{person.Id}");
        return Reply.Text(texts["Goals.Shared", shown, name]);
    }
}
