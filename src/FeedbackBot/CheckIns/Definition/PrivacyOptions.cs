using System.CommandLine;
using FeedbackBot.Bot;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>The options that say who may know what people answer. Each command that takes them has its own.</summary>
internal sealed class PrivacyOptions
{
    private readonly Option<bool> _named = new("--named");
    private readonly Option<bool> _confidential = new("--confidential");
    private readonly Option<bool> _anonymous = new("--anonymous");
    private readonly Option<string> _threshold = new("--threshold");

    public IReadOnlyList<Option> All => [_named, _confidential, _anonymous, _threshold];

    public PrivacyTyped Read(CommandCall call) =>
        new(call.Get(_confidential), call.Get(_anonymous), call.Get(_threshold), call.Get(_named));
}
