using OriginCloudRegions.Api.Hosting;
using OriginCloudRegions.Core.Settings;

namespace OriginCloudRegions.Unit.Hosting;

public sealed class SettingsTests
{
    private const string Azurite = "UseDevelopmentStorage=true";
    private const string Account = "https://account.table.core.windows.net";

    private const string Endpoint = "Storage__TableEndpoint";
    private const string Connection = "Storage__ConnectionString";
    private const string ClientId = "AZURE_CLIENT_ID";
    private const string MappingsTable = "Storage__MappingsTable";
    private const string CredentialsTable = "Storage__CredentialsTable";
    private const string CacheSeconds = "Credentials__CacheSeconds";
    private const string MappingsPerZone = "Quota__MappingsPerZone";
    private const string PerCredential = "RateLimit__RequestsPerCredential";
    private const string Window = "RateLimit__CredentialWindowSeconds";
    private const string PerAddress = "RateLimit__RequestsPerAddress";
    private const string Console = "Console__Enabled";

    [Fact]
    public void Read_OfOnlyTheStorageSetting_ReturnsDefaults()
    {
        var settings = With();

        Assert.Equal(
            new Settings(
                new StorageOptions
                {
                    ConnectionString = Azurite,
                    MappingsTable = "OriginCloudRegions",
                    CredentialsTable = "Credentials",
                },
                null,
                TimeSpan.FromSeconds(60),
                3500),
            settings);
        Assert.Equal(
            new RateLimitOptions
            {
                RequestsPerCredential = 0,
                CredentialWindow = TimeSpan.FromMinutes(5),
                RequestsPerAddress = 0,
            },
            settings.RateLimits);
    }

    [Fact]
    public void Read_OfStorageCacheAndQuotaSettings_ReturnsTheirValues() =>
        Assert.Equal(
            new Settings(
                new StorageOptions
                {
                    TableEndpoint = new Uri(Account),
                    MappingsTable = "Mappings2",
                    CredentialsTable = "Credentials2",
                },
                "2f1e3c5a-0000-0000-0000-000000000001",
                TimeSpan.FromSeconds(5),
                10),
            Read(
                (Endpoint, Account),
                (ClientId, "2f1e3c5a-0000-0000-0000-000000000001"),
                (MappingsTable, "Mappings2"),
                (CredentialsTable, "Credentials2"),
                (CacheSeconds, "5"),
                (MappingsPerZone, "10")));

    [Theory]
    [InlineData(null, true)]
    [InlineData(" ", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    public void WebConsole_IsEnabledUnlessItsSettingIsFalse(string? text, bool isOn) =>
        Assert.Equal(isOn, With((Console, text ?? "")).IsConsoleOn);

    [Theory]
    [EachOf("", " ", "\t")]
    public void Read_OfBlankSettings_ReturnsDefaults(string blank) =>
        Assert.Equal(
            With(),
            With(
                (Endpoint, blank), (MappingsTable, blank), (CredentialsTable, blank), (CacheSeconds, blank),
                (MappingsPerZone, blank)));

    [Theory]
    [InlineData("0", "1", "0", "1", 0, 1, 0, 1)]
    [InlineData("60", "3500", "1000000", "3600", 60, 3500, 1_000_000, 3600)]
    public void Read_OfSmallestAndLargestValues_ReturnsTheValues(
        string cache, string quota, string requests, string window, int cached, int mappings, int limit, int seconds)
    {
        var settings = With(
            (CacheSeconds, cache), (MappingsPerZone, quota),
            (PerCredential, requests), (Window, window), (PerAddress, requests));

        Assert.Equal((cached, mappings), (settings.CredentialCacheLifetime.TotalSeconds, settings.MappingsPerZone));
        Assert.Equal(
            new RateLimitOptions
            {
                RequestsPerCredential = limit,
                CredentialWindow = TimeSpan.FromSeconds(seconds),
                RequestsPerAddress = limit,
            },
            settings.RateLimits);
    }

    [Theory]
    [InlineData(PerCredential, "1000001", "0 to 1000000")]
    [InlineData(PerAddress, "-1", "0 to 1000000")]
    [InlineData(Window, "0", "1 to 3600")]
    [InlineData(CacheSeconds, "61", "0 to 60")]
    [InlineData(MappingsPerZone, "0", "1 to 3500")]
    [InlineData(MappingsPerZone, "3501", "1 to 3500")]
    [InlineData(Console, "off", "must be true or false; it is \"off\".")]
    public void Read_OfForbiddenValue_ThrowsAndNamesSettingAndAllowedValues(
        string setting, string text, string range) =>
        Refused([setting, range], (Connection, Azurite), (setting, text));

    [Theory]
    [EachOf(
        "-1", "+1", "1.5", "1.0", "1e1", "0x10", "1,000", " 10", "10 ", "ten", "2147483649", "99999999999999999999",
        "\u0661\u0660")]
    public void Read_OfTextThatIsNotAWholeNumber_ThrowsAndNamesTheSetting(string text)
    {
        Refused([CacheSeconds, "whole number"], (Connection, Azurite), (CacheSeconds, text));
        Refused([MappingsPerZone, "whole number"], (Connection, Azurite), (MappingsPerZone, text));
    }

    [Fact]
    public void Read_OfNeitherOrBothStorageSettings_ThrowsAndNamesBothWithoutTheAccountKey()
    {
        Refused([Endpoint, Connection, "neither"]);
        var message = Refused(
            [Endpoint, Connection, "both"], (Connection, "AccountName=a;AccountKey=c2VjcmV0"), (Endpoint, Account));
        Assert.DoesNotContain("c2VjcmV0", message, StringComparison.Ordinal);
    }

    [Theory]
    [EachOf(
        "http://account.table.core.windows.net", "ftp://account.table.core.windows.net",
        "account.table.core.windows.net", "/account", "https://", "https")]
    public void Read_OfEndpointThatIsNotAnHttpsAddress_ThrowsAndNamesTheSetting(string endpoint) =>
        Refused([Endpoint, "https"], (Endpoint, endpoint));

    [Theory]
    [EachOf("abc", "A12", "a23456789012345678901234567890123456789012345678901234567890123")]
    public void Read_OfTableNameOf3To63LettersAndDigits_ReturnsTheName(string name)
    {
        Assert.Equal(name, With((MappingsTable, name)).Storage.MappingsTable);
        Assert.Equal(name, With((CredentialsTable, name)).Storage.CredentialsTable);
    }

    [Theory]
    [EachOf(
        "ab", "a234567890123456789012345678901234567890123456789012345678901234", "1abc", "a-b", "a_b", "a b", "abc ",
        "abc\n", "tabl\u00e9", "\u00e9table", "abc\u0661")]
    public void Read_OfInvalidTableName_ThrowsAndNamesTheRule(string name)
    {
        Refused([MappingsTable, "3 to 63 letters and digits"], (Connection, Azurite), (MappingsTable, name));
        Refused([CredentialsTable, "3 to 63 letters and digits"], (Connection, Azurite), (CredentialsTable, name));
    }

    [Fact]
    public void Read_OfTableNamesThatDifferOnlyInLetterCase_Throws() => Refused(
        ["must name different tables"], (Connection, Azurite), (MappingsTable, "Both"), (CredentialsTable, "both"));

    private static string Refused(string[] parts, params (string Name, string Value)[] settings)
    {
        var message = Assert.Throws<SettingException>(() => Read(settings)).Message;
        Assert.All(parts, part => Assert.Contains(part, message, StringComparison.Ordinal));
        return message;
    }

    private static Settings With(params (string Name, string Value)[] settings) => Read([(Connection, Azurite), .. settings]);

    private static Settings Read(params (string Name, string Value)[] settings)
    {
        var environment = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        return Settings.Read(environment.GetValueOrDefault);
    }
}
