// What callers rely on: three zones, storage off the public network, an instance that is always ready, and somebody to be told.
using 'main.bicep'

param tags = {
  environment: 'production'
}

param instanceMemoryMB = 2048
param maximumInstanceCount = 100

// Two: while one is replaced there is another.
param alwaysReadyInstances = 2

param zoneRedundant = true
param enablePrivateNetwork = true

// Comma-separated, from the environment: addresses and people do not belong into a repository.
param allowedIpRanges = filter(split(readEnvironmentVariable('OCR_ALLOWED_IP_RANGES', ''), ','), range => !empty(range))
param alertEmailAddresses = filter(
  split(readEnvironmentVariable('OCR_ALERT_EMAILS', ''), ','),
  address => !empty(address)
)

param logRetentionDays = 90
param logDailyQuotaGb = 5
