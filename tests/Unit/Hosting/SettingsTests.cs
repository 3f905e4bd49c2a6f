using OriginCloudRegions.Api.Hosting;
using OriginCloudRegions.Api.RateLimits;
using OriginCloudRegions.Core.Settings;

namespace OriginCloudRegions.Unit.Hosting;

public sealed class SettingsTests
{
    private const string Azurite = "UseDevelopmentStorage=true";

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

    [Fact]
    public void Everything_But_The_Storage_Has_A_Default() =>
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
            With());

    [Fact]
    public void Every_Setting_Is_Read_Where_It_Belongs() =>
        Assert.Equal(
            new Settings(
                new StorageOptions
                {
                    TableEndpoint = new Uri("https://account.table.core.windows.net"),
                    MappingsTable = "Mappings2",
                    CredentialsTable = "Credentials2",
                },
                "2f1e3c5a-0000-0000-0000-000000000001",
                TimeSpan.FromSeconds(5),
                10),
            Read(
                (Endpoint, "https://account.table.core.windows.net"),
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
    public void Console_IsOnUnlessItsSettingSaysFalse(string? text, bool isOn) =>
        Assert.Equal(isOn, Read((Connection, Azurite), ("Console__Enabled", text ?? "")).IsConsoleOn);

    [Fact]
    public void Console_WithAnotherText_StopsTheStart() => Assert.Equal(
        "Console__Enabled must be true or false; it is \"off\".",
        Assert.Throws<SettingException>(() => Read((Connection, Azurite), ("Console__Enabled", "off"))).Message);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t")]
    public void A_Blank_Setting_Is_None(string blank) =>
        Assert.Equal(
            With(),
            With(
                (Endpoint, blank),
                (MappingsTable, blank),
                (CredentialsTable, blank),
                (CacheSeconds, blank),
                (MappingsPerZone, blank)));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("60", 60)]
    public void The_Ends_Of_The_Range_Are_Times_To_Remember(string text, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), With((CacheSeconds, text)).CredentialCacheLifetime);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("3500", 3500)]
    public void The_Ends_Of_The_Range_Are_Quotas(string text, int quota) =>
        Assert.Equal(quota, With((MappingsPerZone, text)).MappingsPerZone);

    [Theory]
    [InlineData("0", "1", 0, 1)]
    [InlineData("1000000", "3600", 1_000_000, 3600)]
    public void Read_OfTheEndsOfTheRanges_SetsTheRateLimits(string requests, string window, int number, int seconds) => Assert.Equal(
        new RateLimitOptions
        {
            RequestsPerCredential = number,
            CredentialWindow = TimeSpan.FromSeconds(seconds),
            RequestsPerAddress = number,
        },
        With((PerCredential, requests), (Window, window), (PerAddress, requests)).RateLimits);

    [Fact]
    public void Read_WithoutRateLimits_HasNone() => Assert.Equal(
        new RateLimitOptions { RequestsPerCredential = 0, CredentialWindow = TimeSpan.FromMinutes(5), RequestsPerAddress = 0 },
        With().RateLimits);

    [Theory]
    [InlineData(PerCredential, "1000001", "0 to 1000000")]
    [InlineData(PerAddress, "-1", "0 to 1000000")]
    [InlineData(Window, "0", "1 to 3600")]
    [InlineData(CacheSeconds, "61", "0 to 60")]
    [InlineData(MappingsPerZone, "0", "1 to 3500")]
    [InlineData(MappingsPerZone, "3501", "1 to 3500")]
    public void A_Number_Out_Of_Range_Is_Refused_With_The_Range(string setting, string text, string range) =>
        Refused(With, (setting, text), setting, range);

    [Theory]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.5")]
    [InlineData("1.0")]
    [InlineData("1e1")]
    [InlineData("0x10")]
    [InlineData("1,000")]
    [InlineData(" 10")]
    [InlineData("10 ")]
    [InlineData("ten")]
    [InlineData("2147483649")]
    [InlineData("99999999999999999999")]
    [InlineData("\u0661\u0660")]
    public void What_Is_No_Whole_Number_Is_Refused(string text)
    {
        Refused(With, (CacheSeconds, text), CacheSeconds, "whole number");
        Refused(With, (MappingsPerZone, text), MappingsPerZone, "whole number");
    }

    [Fact]
    public void Neither_Storage_Setting_Is_Refused_With_Both_Named()
    {
        var failure = Assert.Throws<SettingException>(() => Read());
        Assert.Contains(Endpoint, failure.Message, StringComparison.Ordinal);
        Assert.Contains(Connection, failure.Message, StringComparison.Ordinal);
        Assert.Contains("neither", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_Storage_Settings_Are_Refused_With_Both_Named()
    {
        var failure = Assert.Throws<SettingException>(() => With((Endpoint, "https://account.table.core.windows.net")));
        Assert.Contains(Endpoint, failure.Message, StringComparison.Ordinal);
        Assert.Contains(Connection, failure.Message, StringComparison.Ordinal);
        Assert.Contains("both", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://account.table.core.windows.net")]
    [InlineData("ftp://account.table.core.windows.net")]
    [InlineData("account.table.core.windows.net")]
    [InlineData("/account")]
    [InlineData("https://")]
    [InlineData("https")]
    public void An_Endpoint_That_Is_No_Https_Address_Is_Refused(string endpoint) =>
        Refused(Read, (Endpoint, endpoint), Endpoint, "https");

    [Fact]
    public void A_Connection_String_Is_Never_Told() =>
        Assert.DoesNotContain(
            "c2VjcmV0",
            Assert.Throws<SettingException>(() => Read(
                (Connection, "AccountName=a;AccountKey=c2VjcmV0"), (Endpoint, "https://account.table.core.windows.net"))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("abc")]
    [InlineData("A12")]
    [InlineData("a23456789012345678901234567890123456789012345678901234567890123")]
    public void Three_To_63_Letters_And_Digits_Name_A_Table(string name)
    {
        Assert.Equal(name, With((MappingsTable, name)).Storage.MappingsTable);
        Assert.Equal(name, With((CredentialsTable, name)).Storage.CredentialsTable);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234")]
    [InlineData("1abc")]
    [InlineData("a-b")]
    [InlineData("a_b")]
    [InlineData("a b")]
    [InlineData("abc ")]
    [InlineData("abc\n")]
    [InlineData("tabl\u00e9")]
    [InlineData("\u00e9table")]
    [InlineData("abc\u0661")]
    public void Anything_Else_Names_No_Table(string name)
    {
        Refused(With, (MappingsTable, name), MappingsTable, "3 to 63 letters and digits");
        Refused(With, (CredentialsTable, name), CredentialsTable, "3 to 63 letters and digits");
    }

    [Fact]
    public void Mappings_And_Credentials_Do_Not_Share_A_Table() =>
        Assert.Contains(
            "must name different tables",
            Assert.Throws<SettingException>(() => With((MappingsTable, "Both"), (CredentialsTable, "both"))).Message,
            StringComparison.Ordinal);

    private static void Refused(
        Func<(string Name, string Value)[], Settings> read, (string Name, string Value) setting, string name, string what)
    {
        var failure = Assert.Throws<SettingException>(() => read([setting]));
        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
        Assert.Contains(what, failure.Message, StringComparison.Ordinal);
    }

    private static Settings With(params (string Name, string Value)[] settings) => Read([(Connection, Azurite), .. settings]);

    private static Settings Read(params (string Name, string Value)[] settings)
    {
        var environment = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        return Settings.Read(environment.GetValueOrDefault);
    }
}
