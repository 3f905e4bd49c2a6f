using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace OriginCloudRegions.Testing.Secrecy;

/// <summary>Records secrets, and all logs and answers of the app, then searches for leaks.</summary>
public sealed class SecretWatch : IDisposable
{
    /// <summary>Shorter values, such as "unknown", are not secrets and occur in ordinary sentences.</summary>
    private const int ShortestSecret = 16;

    /// <summary>Token verification returns this many characters of the hash as the token's public id.</summary>
    private const int IdLength = 32;

    private readonly ConcurrentDictionary<string, string> secrets = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly StreamWriter kept = new(new FileStream(
        Path.Combine(Path.GetTempPath(), $"ocr-shown-{Guid.CreateVersion7():N}"),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose }));

    public void WatchToken(string token) => Watch(token, token);

    public void WatchKey(string email, string key) => Watch(key, $"{email.ToLowerInvariant()}\n{key}");

    public void Logged(string line) => Keep('L', line);

    public void Answered(string text) => Keep('A', text);

    /// <summary>Returns a sentence for each recorded text that contains a secret.</summary>
    public IReadOnlyList<string> Leaks()
    {
        var hashes = secrets.Values.ToArray();
        var inAnswers = Search([.. secrets.Keys, .. hashes]);
        var inLogs = Search([.. secrets.Keys, .. hashes.Select(hash => hash[..IdLength])]);
        lock (gate)
        {
            kept.Flush();
            kept.BaseStream.Position = 0;
            using var reader = new StreamReader(kept.BaseStream, leaveOpen: true);
            var leaks = new List<string>();
            while (reader.ReadLine() is { } line)
            {
                if (line.AsSpan(1).ContainsAny(line[0] == 'L' ? inLogs : inAnswers))
                {
                    leaks.Add($"A secret or its hash was {(line[0] == 'L' ? "logged" : "answered")}: {line[1..]}");
                }
            }

            return leaks;
        }
    }

    public void Dispose() => kept.Dispose();

    private static SearchValues<string> Search(string[] needles) => SearchValues.Create(needles, StringComparison.OrdinalIgnoreCase);

    private void Watch(string secret, string hashed)
    {
        if (secret.Length >= ShortestSecret)
        {
            secrets[secret] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashed)));
        }
    }

    private void Keep(char what, string text)
    {
        lock (gate)
        {
            kept.WriteLine($"{what}{text.ReplaceLineEndings(" ")}");
        }
    }
}
