// All resources of the service, in one resource group. This file only connects the modules.
targetScope = 'resourceGroup'

metadata description = 'Origin Cloud Regions: a function app on Flex Consumption over Azure Table Storage.'

@description('Region of all resources. Flex Consumption is not available in every region.')
param location string = resourceGroup().location

@description('Prefix of the resource names that need not be globally unique.')
@minLength(2)
@maxLength(12)
param namePrefix string = 'ocr'

@description('Tags of every resource, in addition to the name of the service.')
param tags object = {}

@description('Head that the app runs: .NET isolated worker or native custom handler. The package must hold this head.')
@allowed(['worker', 'native'])
param head string = 'worker'

@description('''Memory of an instance in MB; CPU is proportional. The native head takes about 45 MB idle and under
90 MB under load. The memory of the Functions host was not measured.''')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 512

@description('Maximum number of on-demand instances. Bounds the cost of a flood of requests.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Always-ready instances, which cost without requests. With 0, the first request may wait for a start.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 0

@description('''Concurrent requests of one instance. A request mostly waits for storage, so an instance serves many.
Fewer instances cause fewer conflicts in a zone (docs/zone-writer.md).''')
@minValue(1)
@maxValue(1000)
param httpPerInstanceConcurrency int = 100

@description('Keeps storage in three availability zones of the region. Do not change it for an existing account.')
param zoneRedundant bool = false

@description('Joins the app to a virtual network, and storage accepts only private endpoints.')
param enablePrivateNetwork bool = false

@description('With enablePrivateNetwork: address range of the network, a /24 or larger.')
param networkAddressPrefix string = '10.70.0.0/24'

@description('With enablePrivateNetwork: public addresses that may still access storage, for operators.')
param allowedIpRanges string[] = []

@description('Object ids of operators, who upload packages and manage credentials. The default is the deployer.')
param operatorIds string[] = [deployer().objectId]

@description('Origins of web pages that may call the API; * allows every origin. The platform answers preflights.')
param corsAllowedOrigins string[] = []

@description('Seconds that an instance caches a credential. A revoked credential works for this time at most.')
@minValue(0)
@maxValue(60)
param credentialsCacheSeconds int = 60

@description('Maximum number of mappings in a zone.')
@minValue(1)
@maxValue(3500)
param mappingsPerZone int = 3500

@description('Requests of a credential in five minutes on each instance. 0 means no limit. The original allows 1200.')
@minValue(0)
@maxValue(1000000)
param requestsPerCredential int = 0

@description('Requests of an IP address per second on each worker instance. 0 means no limit. The original allows 200.')
@minValue(0)
@maxValue(1000000)
param requestsPerAddress int = 0

@description('''Runs a single instance, so that the rate limits apply to the whole service. Otherwise each
instance counts its own requests, and an exact limit needs a gateway (docs/rate-limits.md).''')
param singleInstance bool = false

@description('Whether the app serves the web console at /client/v4/console and the API reference at /client/v4/docs.')
param consoleEnabled bool = true

@description('Days that logs and metrics are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Maximum GB that the workspace accepts in a day; -1 means no limit. Alerts see no data beyond it.')
@minValue(-1)
param logDailyQuotaGb int = 1

@description('Percentage of the app\'s traces that are kept. The log is complete, and metrics count every request.')
@minValue(0)
@maxValue(100)
param traceSamplingPercent int = 100

@description('Email addresses that receive alerts. When empty, alerts appear only in the portal.')
param alertEmailAddresses string[] = []

@description('Alerts when more than this percentage of the requests return a 5xx.')
@minValue(0)
@maxValue(100)
param alertServerErrorPercent int = 1

@description('Alerts when the 95th percentile of the request duration exceeds this many milliseconds.')
@minValue(1)
param alertP95Milliseconds int = 500

@description('The names of the tables. After a deletion, Azure takes up to a minute until a table can have the same name.')
param tableNames { mappings: string, credentials: string } = {
  mappings: 'OriginCloudRegions'
  credentials: 'Credentials'
}

var suffix = uniqueString(resourceGroup().id)
var allTags = union({ service: 'origin-cloud-regions' }, tags)
var deploymentContainerName = 'deployments'

// The containers of the host's locks and keys. They are created here, because the host has no role to create them.
var hostContainerNames = ['azure-webjobs-hosts', 'azure-webjobs-secrets']

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    location: location
    name: '${namePrefix}-${suffix}'
    tags: allTags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    location: location
    workspaceName: '${namePrefix}-${suffix}'
    insightsName: '${namePrefix}-${suffix}'
    tags: allTags
    retentionDays: logRetentionDays
    dailyQuotaGb: logDailyQuotaGb
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    location: location
    name: 'ocr${suffix}'
    tags: allTags
    zoneRedundant: zoneRedundant
    denyPublicNetwork: enablePrivateNetwork
    allowedIpRanges: allowedIpRanges
    tableNames: [tableNames.mappings, tableNames.credentials]
    deploymentContainerName: deploymentContainerName
    hostContainerNames: hostContainerNames
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'modules/network.bicep' = if (enablePrivateNetwork) {
  name: 'network'
  params: {
    location: location
    name: '${namePrefix}-${suffix}'
    tags: allTags
    addressPrefix: networkAddressPrefix
    storageAccountId: storage.outputs.id
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  params: {
    principalId: identity.outputs.principalId
    operatorIds: operatorIds
    storageAccountName: storage.outputs.name
    tableNames: [tableNames.mappings, tableNames.credentials]
    containerNames: union([deploymentContainerName], hostContainerNames)
    deploymentContainerName: deploymentContainerName
    insightsName: monitoring.outputs.insightsName
  }
}

module functionApp 'modules/function-app.bicep' = {
  name: 'function-app'
  params: {
    location: location
    planName: '${namePrefix}-${suffix}'
    name: '${namePrefix}-${suffix}'
    tags: allTags
    head: head
    identityId: identity.outputs.id
    deploymentContainerUrl: storage.outputs.deploymentContainerUrl
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: singleInstance ? 1 : maximumInstanceCount
    // The maximum does not include always-ready instances.
    alwaysReadyInstances: singleInstance ? 0 : alwaysReadyInstances
    httpPerInstanceConcurrency: httpPerInstanceConcurrency
    corsAllowedOrigins: corsAllowedOrigins
    subnetId: network.?outputs.appSubnetId ?? ''
    workspaceId: monitoring.outputs.workspaceId
    appSettings: {
      // Settings of the app, for both heads. On Flex Consumption, functionAppConfig replaces FUNCTIONS_WORKER_RUNTIME.
      // Storage__ConnectionString is not set, because it would hold a key.
      Storage__TableEndpoint: storage.outputs.tableEndpoint
      Storage__MappingsTable: tableNames.mappings
      Storage__CredentialsTable: tableNames.credentials
      Credentials__CacheSeconds: string(credentialsCacheSeconds)
      Quota__MappingsPerZone: string(mappingsPerZone)
      RateLimit__RequestsPerCredential: string(requestsPerCredential)
      // 0 for a custom handler, which receives the platform's address instead of the caller's.
      RateLimit__RequestsPerAddress: string(head == 'worker' ? requestsPerAddress : 0)
      Console__Enabled: string(consoleEnabled)
      OTEL_TRACES_SAMPLER: 'traceidratio'
      OTEL_TRACES_SAMPLER_ARG: traceSamplingPercent == 100 ? '1' : '0.${padLeft(traceSamplingPercent, 2, '0')}'
      AZURE_CLIENT_ID: identity.outputs.clientId

      // Settings of the app and the host.
      APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString

      // Settings of the host.
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.outputs.clientId};Authorization=AAD'
      AzureWebJobsStorage__accountName: storage.outputs.name
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.outputs.clientId
      AzureWebJobsDisableHomepage: 'true'
    }
  }
  // The platform downloads the package, and the app uses its tables, with these roles.
  dependsOn: [roles]
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    location: location
    namePrefix: '${namePrefix}-${suffix}'
    tags: allTags
    workspaceId: monitoring.outputs.workspaceId
    tableServiceId: storage.outputs.tableServiceId
    emailAddresses: alertEmailAddresses
    serverErrorPercent: alertServerErrorPercent
    p95Milliseconds: alertP95Milliseconds
  }
}

@description('Base URL for clients.')
output baseUrl string = 'https://${functionApp.outputs.hostName}/client/v4'

@description('Name of the function app, to deploy and restart it.')
output functionAppName string = functionApp.outputs.name

@description('Resource id of the function app, to synchronise its triggers.')
output functionAppId string = functionApp.outputs.id

@description('Storage account for packages.')
output storageAccountName string = storage.outputs.name

@description('Container for packages.')
output deploymentContainer string = deploymentContainerName

@description('Endpoint of the tables, for ocr --connection.')
output tableEndpoint string = storage.outputs.tableEndpoint
