using System.Reflection;
using OriginCloudRegions.Api;
using OriginCloudRegions.Api.Pages;

namespace OriginCloudRegions.Unit.Contract;

/// <summary>The contract has exactly the statuses and errors that the compiled operations can return.</summary>
public sealed class DocumentedErrorTests
{
    private static readonly Type[] Operations = [.. typeof(ApiPipeline).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IOperation)) && type.IsClass)];

    private static readonly HashSet<string> OfAnyPath =
    [
        nameof(ApiErrors.MethodNotAllowed),
        .. ReachableErrors.From(typeof(AddressLimit), nameof(AddressLimit.Refuse)),
        .. ReachableErrors.From(typeof(Faults), nameof(Faults.Of)),
    ];

    private static readonly HashSet<string> OfZones =
        [nameof(ApiErrors.RouteNotFound), .. ReachableErrors.From(typeof(CredentialGate), nameof(CredentialGate.RefuseAsync))];

    /// <summary>
    /// Errors in the code of an operation that the operation never returns. A batch reports the error of an item in its
    /// 200. The verification of a token reports an invalid key as a missing token. An operation that does not wait
    /// returns no 503.
    /// </summary>
    private static readonly Dictionary<Type, string[]> NotAnswered = new()
    {
        [typeof(BatchUpsertOriginCloudRegions)] =
            [nameof(ApiErrors.OriginIpInvalid), nameof(ApiErrors.OriginIpMismatch), nameof(ApiErrors.RegionUnknown)],
        [typeof(BatchDeleteOriginCloudRegions)] = [nameof(ApiErrors.OriginIpInvalid), nameof(ApiErrors.MappingNotFound)],
        [typeof(VerifyToken)] = [nameof(ApiErrors.AuthEmailMalformed), nameof(ApiErrors.AuthKeyMalformed)],
        [typeof(GetConsole)] = [nameof(ApiErrors.StorageUnavailable)],
        [typeof(GetConsoleAsset)] = [nameof(ApiErrors.StorageUnavailable)],
        [typeof(GetDocs)] = [nameof(ApiErrors.StorageUnavailable)],
        [typeof(GetContract)] = [nameof(ApiErrors.StorageUnavailable)],
    };

    public static TheoryData<string, string> Methods
    {
        get
        {
            using var services = new ServiceCollection().BuildServiceProvider();
            return new(new OperationTable(services).All.SelectMany(
                operation => operation.Methods.Select(method => (operation.Name, method))));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Operation_CanReturnExactlyTheDocumentedStatusesAndErrors(string name, string method)
    {
        var (route, errors) = Find(name);
        var statuses = errors.Select(Status).Append(200).Distinct().Order();

        Assert.Equal(statuses, DocumentedAnswers.Statuses(route, method).Order());
        if (method != "HEAD")
        {
            Assert.Equal(
                errors.Where(error => error != ReachableErrors.NotModified).Select(Text).Order(StringComparer.Ordinal),
                DocumentedAnswers.Errors(route, method).Distinct().Order(StringComparer.Ordinal));
        }
    }

    /// <summary>
    /// A new error of the pipeline must be in a set of this class. The pipeline names QuotaReached only because
    /// telemetry counts this error.
    /// </summary>
    [Fact]
    public void Pipeline_UsesExactlyTheErrorsThatThisTestClassLists() => Assert.Equal(
        OfAnyPath.Union(OfZones).Union([nameof(ApiErrors.RouteRetired), nameof(ApiErrors.QuotaReached)]).Order(StringComparer.Ordinal),
        ReachableErrors.From(typeof(ApiPipeline), nameof(ApiPipeline.AnswerAsync)).Order(StringComparer.Ordinal));

    [Fact]
    public void EachApiError_CanBeReturnedByTheApi() => Assert.Equal(
        typeof(ApiErrors).GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(member => member.Name)
            .Order(StringComparer.Ordinal),
        Operations.SelectMany(type => ReachableErrors.From(type, nameof(IOperation.HandleAsync)))
            .Union(ReachableErrors.From(typeof(ApiPipeline), nameof(ApiPipeline.AnswerAsync)))
            .Where(error => error != ReachableErrors.NotModified)
            .Order(StringComparer.Ordinal));

    private static (string Route, IReadOnlyList<string> Errors) Find(string name)
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        var operation = new OperationTable(services).All.Single(operation => operation.Name == name);
        var type = Operations.Single(type => type.Name == name);
        return (operation.Route, [.. ReachableErrors.From(type, nameof(IOperation.HandleAsync))
            .Union(OfAnyPath)
            .Union(operation.Access is null ? [] : OfZones)
            .Except(NotAnswered.GetValueOrDefault(type, []))]);
    }

    private static int Status(string error) => error == ReachableErrors.NotModified ? 304 : Value(error).Status;

    /// <summary>A message with a path or a method has the path or the method of the example in the contract.</summary>
    private static string Text(string error) =>
        Value(error) is var value
            ? $"{value.Status} {value.Code} {value.Message} {value.Cause?.Code} {value.Cause?.Message}"
            : "";

    private static ApiError Value(string error) => error switch
    {
        nameof(ApiErrors.RouteNotFound) => ApiErrors.RouteNotFound("/zones/not.a.zone/origin/cloud_regions/192.0.2.1"),
        nameof(ApiErrors.MethodNotAllowed) => ApiErrors.MethodNotAllowed("PATCH", ["GET"]),
        nameof(ApiErrors.RateLimited) => ApiErrors.RateLimited(seconds: 1),
        _ => (ApiError)typeof(ApiErrors).GetField(error)!.GetValue(null)!,
    };
}
