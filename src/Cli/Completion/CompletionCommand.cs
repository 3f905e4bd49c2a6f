using System.CommandLine;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Completion;

/// <summary>The scripts call <c>ocr</c> with the directive <c>[suggest]</c> of System.CommandLine.</summary>
internal static class CompletionCommand
{
    private const string Bash =
        """
        _ocr() {
          local word=${COMP_WORDS[COMP_CWORD]}
          mapfile -t COMPREPLY < <(ocr "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null | grep -F -- "$word")
          mapfile -t COMPREPLY < <(compgen -W "${COMPREPLY[*]}" -- "$word")
        }
        complete -o default -F _ocr ocr

        """;

    private const string Zsh =
        """
        #compdef ocr
        _ocr() {
          local -a words_of_ocr
          words_of_ocr=("${(@f)$(ocr "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          compadd -a words_of_ocr || _files
        }
        compdef _ocr ocr

        """;

    private const string Fish =
        """
        complete -c ocr -a '(set -l line (commandline -cp); ocr "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)'

        """;

    public static Command Build()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new ToolCommand(
            "completion",
            "Writes the script that makes a shell complete the commands and options of ocr.",
            "ocr completion bash > ~/.local/share/bash-completion/completions/ocr")
        {
            shell,
        };
        command.SetAction((parsed, cancellation) => parsed.InvocationConfiguration.Output.WriteAsync(
            parsed.GetRequiredValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                _ => Fish,
            }));
        return command;
    }
}
