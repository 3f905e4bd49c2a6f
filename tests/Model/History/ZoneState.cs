namespace OriginCloudRegions.Model.History;

/// <summary>The mappings of a zone of up to four addresses, as one comparable value.</summary>
internal readonly record struct ZoneState
{
    public const int Addresses = 4;

    private const int BitsOfTime = 24;
    private const int BitsOfMapping = 32;

    private readonly UInt128 bits;

    private ZoneState(UInt128 bits) => this.bits = bits;

    public int Count => (Has(0) ? 1 : 0) + (Has(1) ? 1 : 0) + (Has(2) ? 1 : 0) + (Has(3) ? 1 : 0);

    public StoredMapping this[int address]
    {
        get
        {
            var mapping = (uint)(bits >> (address * BitsOfMapping));
            return new StoredMapping((int)(mapping >> BitsOfTime), (int)(mapping & ((1 << BitsOfTime) - 1)));
        }
    }

    public bool Has(int address) => this[address].Exists;

    public ZoneState With(int address, StoredMapping mapping)
    {
        var shift = address * BitsOfMapping;
        var value = ((uint)mapping.Place << BitsOfTime) | (uint)mapping.Time;
        return new ZoneState((bits & ~((UInt128)uint.MaxValue << shift)) | ((UInt128)value << shift));
    }

    public override string ToString() =>
        $"{this[0]}, {this[1]}, {this[2]}, {this[3]}";
}
