using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Core.Storage.Credentials;

namespace OriginCloudRegions.Cli.Credentials;

internal static class ListCommand
{
    public static Command Build(StorageOption storage, TimeProvider clock)
    {
        var output = new OutputOption();
        var command = new ToolCommand(
            "list",
            "Lists tokens and keys, the oldest first, without their secrets.",
            "ocr credentials list --local",
            "ocr credentials list --local --output json")
        {
            output,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var store = new TableCredentialStore(storage.Open(parsed));
            var all = await store.ListAsync(cancellation).ToArrayAsync(cancellation);
            var ids = new ShortIds(all);
            var now = clock.GetUtcNow();
            var entries = all
                .Select(credential => ListedCredential.Of(credential, ids.Of(credential), now))
                .OrderBy(entry => entry.CreatedOn)
                .ThenBy(entry => entry.Id, StringComparer.Ordinal)
                .ToArray();
            await output.WriteAsync(parsed, CredentialColumns.All, entries, "There are no credentials.");
        });
        return command;
    }
}
