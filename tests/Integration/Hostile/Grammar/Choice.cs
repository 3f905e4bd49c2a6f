namespace OriginCloudRegions.Integration.Hostile.Grammar;

internal static class Choice
{
    public static T Of<T>(this Random random, params IReadOnlyList<T> options) => options[random.Next(options.Count)];

    public static bool In100(this Random random, int cases) => random.Next(100) < cases;

    public static string Text(this Random random, int length, string alphabet) =>
        string.Create(length, (random, alphabet), (span, state) =>
        {
            foreach (ref var character in span)
            {
                character = state.alphabet[state.random.Next(state.alphabet.Length)];
            }
        });
}
