using System.Text.Json.Nodes;
using FeedbackBot.Playground.Clock;

namespace FeedbackBot.Playground.Teams;

/// <summary>The operations of the connector on the stand-in's chats. Tokens, faults and the log are the pipeline's.</summary>
internal sealed class Connector(StandInOptions options, Company company, Chats chats, FaultDice faults, VirtualClock clock)
{
    public ConnectorAnswer Create(JsonObject? body)
    {
        if (body is null)
        {
            return ConnectorAnswer.BadSyntax("The body must be conversation parameters.");
        }

        if (body["isGroup"] is JsonValue group && group.TryGetValue<bool>(out var isGroup) && isGroup)
        {
            return CreateThread(body);
        }

        if (OutgoingActivity.Text(body, "tenantId") is not { } tenant || tenant != options.TenantId)
        {
            return ConnectorAnswer.BadSyntax("tenantId is missing or another tenant's.");
        }

        if (body["members"] is not JsonArray { Count: 1 } members || members[0] is not JsonObject member)
        {
            return ConnectorAnswer.BadSyntax("A one-to-one conversation has one member.");
        }

        return company.Find(OutgoingActivity.Text(member, "id")) is not { } person ? ConnectorAnswer.NotInstalled()
            : faults.IsBlocked(person.Id) ? ConnectorAnswer.Blocked()
            : ConnectorAnswer.Id(201, chats.Of(person).ConversationId);
    }

    public ConnectorAnswer Send(string conversation, JsonObject? activity)
    {
        if (Refusal(conversation, out var chat) is { } refusal)
        {
            return refusal;
        }

        if (OutgoingActivity.Check(activity) is { } wrong)
        {
            return wrong;
        }

        var id = chats.NextId();
        if (OutgoingActivity.IsTyping(activity!))
        {
            return ConnectorAnswer.Id(201, id);
        }

        var message = OutgoingActivity.ToMessage(activity!, id, clock.GetUtcNow()) with { ThreadId = ThreadOf(conversation) };
        chats.Post(chat, message);
        return ConnectorAnswer.Id(201, id, message);
    }

    public ConnectorAnswer Team(string team) => chats.Channels.FirstOrDefault(c => c.TeamId == team) is not { } channel ? ConnectorAnswer.NoConversation()
        : !chats.HasBot(channel) ? ConnectorAnswer.NotInTeam()
        : new ConnectorAnswer(200, new JsonObject { ["id"] = team, ["name"] = channel.Team });

    public ConnectorAnswer Channels(string team)
    {
        var all = chats.Channels.Where(c => c.TeamId == team && !c.IsDeleted).ToList();
        return all.Count == 0 ? ConnectorAnswer.NoConversation()
            : !chats.HasBot(all[0]) ? ConnectorAnswer.NotInTeam()
            : new ConnectorAnswer(200, new JsonObject
            {
                ["conversations"] = new JsonArray([.. all.Select(c => new JsonObject { ["id"] = c.ChannelId, ["name"] = c.Name })]),
            });
    }

    public ConnectorAnswer Update(string conversation, string activityId, JsonObject? activity)
    {
        if (Refusal(conversation, out var chat) is { } refusal)
        {
            return refusal;
        }

        if (OutgoingActivity.Check(activity) is { } wrong)
        {
            return wrong;
        }

        if (chat.Find(activityId) is not { FromBot: true } before)
        {
            return ConnectorAnswer.NoActivity();
        }

        var after = OutgoingActivity.ToMessage(activity!, activityId, before.At) with { Edited = true, ThreadId = before.ThreadId };
        return chats.Edit(chat, activityId, _ => after) ? ConnectorAnswer.Id(200, activityId, after) : ConnectorAnswer.NoActivity();
    }

    public ConnectorAnswer Delete(string conversation, string activityId) =>
        Refusal(conversation, out var chat) is { } refusal ? refusal
        : chats.Delete(chat, activityId) ? new ConnectorAnswer(200, null)
        : ConnectorAnswer.NoActivity();

    public ConnectorAnswer Members(string conversation) =>
        chats.ChannelOf(conversation) is { } channel ? new ConnectorAnswer(200, Accounts(channel)) :
        chats.ByConversation(conversation) is { } chat
            ? new ConnectorAnswer(200, new JsonArray(Account(chat.PersonId)))
            : ConnectorAnswer.NoConversation();

    public ConnectorAnswer PagedMembers(string conversation) =>
        chats.ChannelOf(conversation) is { } channel ? new ConnectorAnswer(200, new JsonObject { ["members"] = Accounts(channel) }) :
        chats.ByConversation(conversation) is { } chat
            ? new ConnectorAnswer(200, new JsonObject { ["members"] = new JsonArray(Account(chat.PersonId)) })
            : ConnectorAnswer.NoConversation();

    public ConnectorAnswer Member(string conversation, string memberId) =>
        chats.ByConversation(conversation) is not { } chat ? ConnectorAnswer.NoConversation()
        : company.Find(memberId) is { } person && person.Id == chat.PersonId ? new ConnectorAnswer(200, Account(person.Id))
        : ConnectorAnswer.Error(404, "MemberNotFoundInConversation", "Member not found in the conversation.");

    private ConnectorAnswer CreateThread(JsonObject body)
    {
        if (body["channelData"] is not JsonObject data || data["channel"] is not JsonObject named || OutgoingActivity.Text(named, "id") is not { } id)
        {
            return ConnectorAnswer.BadSyntax("Bots cannot create group conversations; a thread needs channelData.channel.id.");
        }

        if (chats.ChannelOf(id) is not { } channel)
        {
            return ConnectorAnswer.NoConversation();
        }

        if (!chats.HasBot(channel))
        {
            return ConnectorAnswer.NotInTeam();
        }

        if (OutgoingActivity.Text(body, "tenantId") is not { } tenant || tenant != options.TenantId)
        {
            return ConnectorAnswer.BadSyntax("tenantId is missing or another tenant's.");
        }

        var first = body["activity"] as JsonObject;
        if (OutgoingActivity.Check(first) is { } wrong)
        {
            return wrong;
        }

        var messageId = chats.NextId();
        var message = OutgoingActivity.ToMessage(first!, messageId, clock.GetUtcNow());
        chats.Post(channel.Chat, message);
        return new ConnectorAnswer(201, new JsonObject { ["id"] = channel.ThreadOf(messageId), ["activityId"] = messageId }, message);
    }

    private JsonArray Accounts(TeamChannel channel) =>
        new([.. company.All.Where(c => string.Equals(c.Team, channel.Team, StringComparison.OrdinalIgnoreCase)).Select(c => Account(c.Id))]);

    private static string? ThreadOf(string conversation) => conversation.Split(";messageid=") is [_, var root] ? root : null;

    private ConnectorAnswer? Refusal(string conversation, out Chat chat)
    {
        if (chats.ChannelOf(conversation) is { } channel)
        {
            chat = channel.Chat;
            return chats.HasBot(channel) ? null : ConnectorAnswer.NotInTeam();
        }

        chat = chats.ByConversation(conversation)!;
        return chat is null ? ConnectorAnswer.NoConversation()
            : faults.IsBlocked(chat.PersonId) ? ConnectorAnswer.Blocked()
            : null;
    }

    private JsonObject Account(string personId)
    {
        var person = company.Find(personId)!;
        return new JsonObject
        {
            ["id"] = person.TeamsId,
            ["name"] = person.Name,
            ["aadObjectId"] = person.Id,
            ["email"] = person.Email,
            ["userPrincipalName"] = person.Email,
            ["tenantId"] = options.TenantId,
            ["userRole"] = "user",
        };
    }
}
