// Everything that the service runs on, in one resource group. This file only wires: modules/ has a file per concern.
targetScope = 'resourceGroup'

metadata description = 'Origin Cloud Regions: a function app on Flex Consumption over Azure Table Storage.'

@description('Where everything stands. Flex Consumption is not offered in every region.')
param location string = resourceGroup().location

@description('Begins every name that need not be unique in the world.')
@minLength(2)
@maxLength(12)
param namePrefix string = 'ocr'

@description('Put on every resource, beside the name of the service.')
param tags object = {}

@description('The head of the API that the app runs: worker is the .NET isolated worker, native is the custom handler. The package must be of the same head.')
@allowed(['worker', 'native'])
param head string = 'worker'

@description('Memory of an instance in MB; CPU is in proportion. The native head was measured: about 45 MB idle, under 90 MB under load. The Functions host comes on top and was not measured.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 512

@description('No more on-demand instances than this: what bounds the cost of a flood.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Instances that are kept running, and paid for, without any request. 0: the first request after a pause waits for one.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 0

@description('''Requests that one instance is given at a time. A request mostly waits for storage, so one instance serves many; and the
fewer instances write to one zone, the fewer conflicts they cost each other (docs/zone-writer.md).''')
@minValue(1)
@maxValue(1000)
param httpPerInstanceConcurrency int = 100

@description('Keeps storage in three zones of the region instead of one. Not to be changed for an account that exists.')
param zoneRedundant bool = false

@description('Joins the app to a virtual network, reaches storage through private endpoints, and shuts its public door.')
param enablePrivateNetwork bool = false

@description('With enablePrivateNetwork: the addresses of the network, a /24 or larger.')
param networkAddressPrefix string = '10.70.0.0/24'

@description('With enablePrivateNetwork: public addresses that may reach storage all the same, to upload packages and manage credentials.')
param allowedIpRanges string[] = []

@description('Object ids of people and pipelines that upload packages and manage credentials. Whoever deploys, where nobody is named.')
param operatorIds string[] = [deployer().objectId]

@description('Origins whose pages may call the API from a browser: the platform answers preflights itself. * is everybody.')
param corsAllowedOrigins string[] = []

@description('How long an instance remembers a credential, and so the longest that a revoked one still works. In seconds.')
@minValue(0)
@maxValue(60)
param credentialsCacheSeconds int = 60

@description('How many mappings a zone may hold.')
@minValue(1)
@maxValue(3500)
param mappingsPerZone int = 3500

@description('Requests of a credential in five minutes, on each instance; 429 beyond. 0 is no limit. The original allows 1200.')
@minValue(0)
@maxValue(1000000)
param requestsPerCredential int = 0

@description('Requests of an IP address in a second, on each instance of the worker; 429 beyond. 0 is no limit. The original allows 200.')
@minValue(0)
@maxValue(1000000)
param requestsPerAddress int = 0

@description('Makes the rate limits hold for the service as a whole, by one instance that serves all requests. Without it each instance counts alone, and an exact bound is the work of a gateway (docs/rate-limits.md).')
param singleInstance bool = false

@description('Whether the app serves the web console at /client/v4/console.')
param consoleEnabled bool = true

@description('How long logs and metrics are kept. In days.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('The workspace takes no more than this in a day, in GB; -1 is without limit. Beyond it alerts see nothing.')
@minValue(-1)
param logDailyQuotaGb int = 1

@description('Of the traces of the app, how many are kept, in percent. Its log is kept whole; metrics count every request.')
@minValue(0)
@maxValue(100)
param traceSamplingPercent int = 100

@description('Whom alerts are sent to. Nobody: they only show in the portal.')
param alertEmailAddresses string[] = []

@description('Alerts when more than this share of the requests, in percent, is answered with a 5xx.')
@minValue(0)
@maxValue(100)
param alertServerErrorPercent int = 1

@description('Alerts when 95 of 100 requests take up to more than this. In milliseconds.')
@minValue(1)
param alertP95Milliseconds int = 500

var suffix = uniqueString(resourceGroup().id)
var allTags = union({ service: 'origin-cloud-regions' }, tags)
var tableNames = { mappings: 'OriginCloudRegions', credentials: 'Credentials' }
var deploymentContainerName = 'deployments'

// The host keeps its locks and its keys there, and would create them if it could.
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
    // The platform does not count these toward the maximum.
    alwaysReadyInstances: singleInstance ? 0 : alwaysReadyInstances
    httpPerInstanceConcurrency: httpPerInstanceConcurrency
    corsAllowedOrigins: corsAllowedOrigins
    subnetId: network.?outputs.appSubnetId ?? ''
    workspaceId: monitoring.outputs.workspaceId
    appSettings: {
      // The app. Both heads read the same settings. FUNCTIONS_WORKER_RUNTIME is absent: on Flex Consumption, functionAppConfig
      // names the runtime. Storage__ConnectionString is absent: it would hold a key.
      Storage__TableEndpoint: storage.outputs.tableEndpoint
      Storage__MappingsTable: tableNames.mappings
      Storage__CredentialsTable: tableNames.credentials
      Credentials__CacheSeconds: string(credentialsCacheSeconds)
      Quota__MappingsPerZone: string(mappingsPerZone)
      RateLimit__RequestsPerCredential: string(requestsPerCredential)
      // The host tells a custom handler the address of its own caller, the platform, instead of the caller's.
      RateLimit__RequestsPerAddress: string(head == 'worker' ? requestsPerAddress : 0)
      Console__Enabled: string(consoleEnabled)
      OTEL_TRACES_SAMPLER: 'traceidratio'
      OTEL_TRACES_SAMPLER_ARG: traceSamplingPercent == 100 ? '1' : '0.${padLeft(traceSamplingPercent, 2, '0')}'
      AZURE_CLIENT_ID: identity.outputs.clientId

      // Both.
      APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString

      // The host.
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.outputs.clientId};Authorization=AAD'
      AzureWebJobsStorage__accountName: storage.outputs.name
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.outputs.clientId
      AzureWebJobsDisableHomepage: 'true'
    }
  }
  // The platform fetches the package as this identity, the app opens its tables as it.
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

@description('What clients are given as their base URL.')
output baseUrl string = 'https://${functionApp.outputs.hostName}/client/v4'

@description('For deploying and restarting.')
output functionAppName string = functionApp.outputs.name

@description('For synchronising triggers.')
output functionAppId string = functionApp.outputs.id

@description('Where packages are uploaded to.')
output storageAccountName string = storage.outputs.name

@description('Where packages are uploaded to.')
output deploymentContainer string = deploymentContainerName

@description('For ocr: --connection.')
output tableEndpoint string = storage.outputs.tableEndpoint
