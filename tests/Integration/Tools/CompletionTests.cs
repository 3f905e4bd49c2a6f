namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr completion</c>, in a real bash.</summary>
public sealed class CompletionTests
{
    private readonly Ocr ocr = new(new Uri("http://127.0.0.1:1"), "none", "none");

    [Theory]
    [InlineData("ocr mappings im", "import")]
    [InlineData("ocr regions --vend", "--vendor")]
    [InlineData("ocr mappings list --output j", "json")]
    [InlineData("ocr mappings list --output C", "")]
    public async Task CompletionScript_InBash_CompletesWord(string line, string word)
    {
        var words = line.Split(' ');
        var script =
            $"""
            PATH={Path.GetDirectoryName(Ocr.Executable)}:$PATH
            source <(ocr completion bash)
            COMP_WORDS=({line}); COMP_CWORD={words.Length - 1}; COMP_LINE="{line}"; COMP_POINT={line.Length}
            _ocr
            printf '%s\n' "$COMPREPLY"
            """;

        var run = await Command.RunAsync("bash", ["-c", script], AppContext.BaseDirectory, ocr.Settings);

        Assert.Equal([word], run.Output);
    }

    [Theory]
    [InlineData("zsh", "compdef _ocr ocr")]
    [InlineData("fish", "complete -c ocr")]
    public async Task CompletionScript_ForZshAndFish_IsPrinted(string shell, string line) =>
        Assert.Contains(line, await ocr.OutputAsync($"completion {shell}"), StringComparison.Ordinal);
}
