namespace FeedbackBot.AdaptiveCards;
/// <summary>x</summary>
public sealed record AdaptiveCard { /// <summary>x</summary>
 public string ToJson() => "{}"; }
