using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Credentials;

namespace OriginCloudRegions.Cli.Credentials;

internal static class RevokeCommand
{
    private const int HashLength = 64;

    public static Command Build(StorageOption storage)
    {
        var id = new Argument<string>("ID") { Description = $"The id that 'list' shows, or its first {ShortIds.Least} digits or more." };
        id.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !IsId(token.Value))
            {
                result.AddError(
                    $"ID must be {ShortIds.Least} to {HashLength} hexadecimal digits, as 'list' shows it; it is \"{token.Value}\".");
            }
        });
        var command = new ToolCommand("revoke", "Revokes a token or key. This cannot be undone.", "ocr credentials revoke 0123456789ab --local")
        {
            id,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var prefix = parsed.GetRequiredValue(id).ToLowerInvariant();
            var store = new TableCredentialStore(storage.Open(parsed));
            var revoked = prefix.Length == HashLength
                ? await RevokeAsync(store, prefix, cancellation)
                : await RevokeOnlyAsync(store, prefix, cancellation);
            await parsed.InvocationConfiguration.Error.WriteLineAsync(
                $"""
                Revoked {revoked}.
                Running instances notice within a minute (their setting Credentials__CacheSeconds).
                """);
        });
        return command;
    }

    // Does not read the row, which may be incomplete.
    private static async Task<string> RevokeAsync(TableCredentialStore store, string hash, CancellationToken cancellation)
    {
        foreach (var kind in Enum.GetValues<CredentialKind>())
        {
            if (await store.RevokeAsync(new CredentialId(kind, hash), cancellation))
            {
                return $"{CredentialWords.Of(kind)} {hash}";
            }
        }

        throw new RefusedException($"No credential has the id {hash}.");
    }

    private static async Task<string> RevokeOnlyAsync(TableCredentialStore store, string prefix, CancellationToken cancellation)
    {
        var all = await store.ListAsync(cancellation).ToArrayAsync(cancellation);
        var ids = new ShortIds(all);
        var credential = Only(prefix, all, ids);
        return await store.RevokeAsync(credential.Id, cancellation)
            ? CredentialWords.Summary(credential, ids.Of(credential))
            : throw new RefusedException($"Somebody else has just revoked {prefix}.");
    }

    private static bool IsId(string text) => text.Length is >= ShortIds.Least and <= HashLength && text.All(char.IsAsciiHexDigit);

    private static Credential Only(string prefix, Credential[] all, ShortIds ids)
    {
        var matches = Array.FindAll(all, credential => credential.Id.Hash.StartsWith(prefix, StringComparison.Ordinal));
        return matches switch
        {
            [var only] => only,
            [] => throw new RefusedException($"No credential has an id that begins with {prefix}."),
            _ => throw new RefusedException(
                $"{matches.Length} credentials have an id that begins with {prefix}; give more digits, one of " +
                $"{string.Join(", ", matches.Select(ids.Of))}."),
        };
    }
}
