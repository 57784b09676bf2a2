using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns;

internal static class NamedRounds
{
    /// <summary>
    /// The prompts that may be in a reading about people. Who took part in an anonymous round is nobody's to see, the direct
    /// manager included; a confidential one is the direct manager's, and no query here reads for anybody else.
    /// </summary>
    public static IQueryable<Prompt> NamedPrompts(this FeedbackDb db) => db.Set<Prompt>().AsNoTracking()
        .Where(p => !db.Set<Round>().Any(r => r.Id == p.RoundId && r.Confidentiality == Confidentiality.Anonymous));
}
