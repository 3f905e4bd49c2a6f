using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using OriginCloudRegions.Functions;

namespace OriginCloudRegions.Unit.Routing;

/// <summary>
/// Four places name the operations: the contract, the API's table, the worker's [Function] attributes and the native
/// head's function.json files.
/// </summary>
public sealed class OperationDeclarationTests
{
    private const string CatchAll = "Wildcard";

    private static readonly string[] PathMembers = ["get", "head", "put", "post", "patch", "delete", "options"];

    [Fact]
    public void ContractAndOperationTable_HaveTheSameOperations()
    {
        var contract = Contract().Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(contract);
        Assert.Equal(
            contract,
            Table().SelectMany(operation => operation.Methods.Select(method => $"{method} {operation.Route}"))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Table_FindsEachRouteByItsOwnPath()
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        var table = new OperationTable(services);
        Assert.All(table.All, operation => Assert.Equal(operation.Route, table.Match(operation.Route)?.Route.Template));
    }

    [Theory]
    [EachOf("worker", "native")]
    public void FunctionsAndOperationTable_HaveTheSameNamesRoutesAndMethods(string head) =>
        Assert.Equal(
            Table().Select(Text).Order(StringComparer.Ordinal),
            Functions(head).Where(function => function.Name != CatchAll).Select(Text).Order(StringComparer.Ordinal));

    /// <summary>The Functions host calls the first function, sorted by name, that matches route and method.</summary>
    [Theory]
    [EachOf("worker", "native")]
    public void FunctionNames_SortLiteralRoutesFirstAndTheWildcardLast(string head)
    {
        var functions = Functions(head).OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase).ToList();

        Assert.Equal(CatchAll, functions[^1].Name);
        foreach (var literal in functions.Where(function => !function.Route.EndsWith('}')))
        {
            var wider = functions.TakeWhile(function => function != literal)
                .Where(function => function.Methods.Intersect(literal.Methods).Any() && Matches(function.Route, literal.Route));
            Assert.Empty(wider.Select(function => function.Name));
        }
    }

    [Theory]
    [EachOf("worker", "native")]
    public void WildcardFunction_AcceptsEveryMethodAndPathWithoutKey(string head)
    {
        var wildcard = Functions(head).Single(function => function.Name == CatchAll);

        Assert.Equal(("{*path}", true), (wildcard.Route, wildcard.IsAnonymous));
        Assert.Empty(PathMembers.Append("trace").Except(wildcard.Methods));
    }

    [Fact]
    public void FunctionJson_HasAnHttpTriggerAndAnHttpOutput() => Assert.All(Files(), file => Assert.Equal(
        [("httpTrigger", "in"), ("http", "out")],
        Bindings(file).Select(binding => (binding.GetProperty("type").GetString(), binding.GetProperty("direction").GetString()))));

    private static string Text(Function function) =>
        $"{function.Name} {function.Route} {string.Join(' ', function.Methods)} {function.IsAnonymous}";

    private static bool Matches(string template, string path)
    {
        var (wanted, given) = (template.Split('/'), path.Split('/'));
        return wanted.Length == given.Length
            && wanted.Zip(given).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }

    private static IEnumerable<string> Contract()
    {
        var document = JsonDocument.Parse(RepositoryFiles.Read("contracts", "openapi.json"));
        return document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()
                .Where(member => PathMembers.Contains(member.Name))
                .Select(member => $"{member.Name} {path.Name.TrimStart('/')}"));
    }

    private static IEnumerable<Function> Table()
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        return new OperationTable(services).All.Select(operation => new Function(
            operation.Name, operation.Route, [.. operation.Methods.Select(method => method.ToLowerInvariant())], IsAnonymous: true));
    }

    private static IEnumerable<Function> Functions(string head) => head == "worker" ? WorkerFunctions() : NativeFunctions();

    private static IEnumerable<Function> WorkerFunctions() =>
        from method in typeof(OriginCloudRegionsFunctions).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let trigger = method.GetParameters()[0].GetCustomAttribute<HttpTriggerAttribute>()!
        select new Function(
            method.GetCustomAttribute<FunctionAttribute>()!.Name,
            trigger.Route!,
            trigger.Methods!,
            trigger.AuthLevel == AuthorizationLevel.Anonymous);

    private static IEnumerable<Function> NativeFunctions() =>
        from file in Files()
        let trigger = Bindings(file)[0]
        select new Function(
            Path.GetFileName(Path.GetDirectoryName(file))!,
            trigger.GetProperty("route").GetString()!,
            [.. trigger.GetProperty("methods").EnumerateArray().Select(method => method.GetString()!)],
            trigger.GetProperty("authLevel").GetString() == "anonymous");

    private static string[] Files() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "functions"), "function.json", SearchOption.AllDirectories);

    private static List<JsonElement> Bindings(string file) =>
        [.. JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("bindings").EnumerateArray()];

    private sealed record Function(string Name, string Route, string[] Methods, bool IsAnonymous);
}
