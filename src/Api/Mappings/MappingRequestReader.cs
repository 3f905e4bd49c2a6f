using System.Text.Json;
using NJsonSchema.Validation;
using OriginCloudRegions.Api.Contract;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

/// <summary>Reads one mapping, or returns the first error that applies.</summary>
internal sealed class MappingRequestReader(ContractSchemas schemas, RegionCatalogue catalogue)
{
    public const string OriginIp = "origin_ip";

    /// <param name="path">Null when the path names no address.</param>
    public ApiError? Read(JsonElement sent, OriginAddress? path, out MappingRequest? request)
    {
        request = null;
        var failures = schemas.FailuresOf(sent);
        if (failures.FirstOrDefault(failure => failure.Member is null or OriginIp) is { Kind: not 0 } wrong)
        {
            return ApiErrors.OriginIpInvalid.At(wrong.Pointer);
        }

        if (!OriginAddress.TryParse(sent.GetProperty(OriginIp).GetString(), out var address))
        {
            return ApiErrors.OriginIpInvalid;
        }

        if (path is not null && path != address)
        {
            return ApiErrors.OriginIpMismatch;
        }

        if (failures is [var first, ..])
        {
            // An unknown vendor and an unknown region return the same error.
            return first.Kind == ValidationErrorKind.NotInEnumeration
                ? ApiErrors.RegionUnknown
                : ApiErrors.RegionUnknown.At(first.Pointer);
        }

        var vendor = sent.GetProperty("vendor").GetString()!;
        var region = sent.GetProperty("region").GetString()!;
        if (!catalogue.Contains(vendor, region))
        {
            return ApiErrors.RegionUnknown;
        }

        request = new MappingRequest(address, vendor, region);
        return null;
    }
}
