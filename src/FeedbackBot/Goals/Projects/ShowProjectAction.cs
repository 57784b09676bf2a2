using FeedbackBot.Bot;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Projects;

/// <summary>Shows a project group to those in it, or another page of it.</summary>
internal sealed class ShowProjectAction(ProjectAccess access, ProjectReader reader) : ICardAction
{
    public static string Verb => ProjectCards.Verb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var me = call.Actor.Person!.Id;
        return call.GetId<ProjectId>(ProjectCards.ProjectKey) is { } id && await access.KnownTo(me).SingleOrDefaultAsync(p => p.Id == id, ct) is { } project
            ? new CardAnswer.Replace(ProjectCards.One(call.Texts, await reader.FactsAsync(project, me, ct), null, CardParts.PageOf(call.Get(CardParts.PageKey))))
            : new CardAnswer.Say(call.Texts["Goals.NotYours"]);
    }
}
