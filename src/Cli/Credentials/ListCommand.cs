using System.CommandLine;
using OriginCloudRegions.Cli.Storage;
using OriginCloudRegions.Core.Storage.Credentials;

namespace OriginCloudRegions.Cli.Credentials;

internal static class ListCommand
{
    public static Command Build(StorageOption storage, TimeProvider clock)
    {
        var json = new Option<bool>("--json") { Description = "As a JSON array, for scripts." };
        var command = new Command("list", "Lists tokens and keys, the oldest first; never their secrets.") { json };
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
            var streams = parsed.InvocationConfiguration;
            if (parsed.GetValue(json))
            {
                await streams.Output.WriteLineAsync(ListJson.Write(entries));
            }
            else if (entries.Length > 0)
            {
                await ListTable.WriteAsync(streams.Output, entries);
            }
            else
            {
                await streams.Error.WriteLineAsync("There are no credentials.");
            }
        });
        return command;
    }
}
