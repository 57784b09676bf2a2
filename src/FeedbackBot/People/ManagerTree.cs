using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.People;

internal static class ManagerTree
{
    /// <summary>
    /// Everybody below the manager, at any depth, active or not, also below people who are gone; never the manager. It can
    /// be part of a larger query.
    /// </summary>
    public static IQueryable<Person> Below(FeedbackDb db, PersonId manager) => db.Set<Person>()
        .FromSql($"""
            WITH RECURSIVE tree("Id") AS (
                SELECT "Id" FROM "People" WHERE "ManagerId" = {manager.Value}
                UNION
                SELECT p."Id" FROM "People" p JOIN tree t ON p."ManagerId" = t."Id")
            SELECT * FROM "People" WHERE "Id" IN (SELECT "Id" FROM tree)
            """)
        .AsNoTracking().Where(p => p.Id != manager);
}
