using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FeedbackBot.Storage;

/// <summary>A compiled query belongs to the model it was first run on, and each engine has a model of its own: this keeps one for each.</summary>
internal sealed class PerModel<TQuery>(Func<TQuery> compile)
    where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> _queries = [];

    public TQuery For(FeedbackDb db) => _queries.GetValue(db.Model, _ => compile());
}
