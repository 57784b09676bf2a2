namespace FeedbackBot.BotFramework;

/// <summary>The activity types this library knows.</summary>
public static class ActivityTypes
{
    /// <summary>Text, a card, or a card's Action.Submit.</summary>
    public const string Message = "message";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>A reaction was set or taken back.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>Members, or facts about the conversation, changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The app was installed, removed or upgraded.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A request that is answered in the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>Somebody is writing.</summary>
    public const string Typing = "typing";
}

/// <summary>The invoke names this library dispatches; every other one is answered 501.</summary>
public static class InvokeNames
{
    /// <summary>Action.Execute on a card, or a card's refresh.</summary>
    public const string AdaptiveCardAction = "adaptiveCard/action";

    /// <summary>A dialog is about to open.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>A dialog was submitted.</summary>
    public const string TaskSubmit = "task/submit";

    /// <summary>Somebody took or declined an offered file.</summary>
    public const string FileConsent = "fileConsent/invoke";
}

/// <summary>The kinds of conversation in Teams.</summary>
public static class ConversationTypes
{
    /// <summary>One person and the bot.</summary>
    public const string Personal = "personal";

    /// <summary>A chat of several people.</summary>
    public const string GroupChat = "groupChat";

    /// <summary>A team's channel.</summary>
    public const string Channel = "channel";
}

/// <summary>The channel ids this library treats specially.</summary>
public static class ChannelIds
{
    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "msteams";
}
