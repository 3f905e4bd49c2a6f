// The plan and the function app.

@description('Where both stand.')
param location string

@description('Of the plan.')
param planName string

@description('Of the function app; the first label of its host name.')
param name string

@description('Tags of every resource.')
param tags object

@description('The head of the API: worker or native.')
@allowed(['worker', 'native'])
param head string

@description('The user-assigned identity that the app and the platform act as.')
param identityId string

@description('Where the platform finds the package.')
param deploymentContainerUrl string

@description('Memory of an instance, in MB.')
param instanceMemoryMB int

@description('No more instances than this.')
param maximumInstanceCount int

@description('Instances that are kept running without any request.')
param alwaysReadyInstances int

@description('Requests that one instance is given at a time.')
param httpPerInstanceConcurrency int

@description('Origins whose pages may call the API from a browser.')
param corsAllowedOrigins string[]

@description('The subnet that the app reaches its storage from; empty for the public network.')
param subnetId string

@description('What the app and the host read from their environment.')
param appSettings { *: string }

@description('Where logs and metrics go.')
param workspaceId string

// The worker's version is 10.0, as the platform's stack names it: 10 is accepted, and the host then never starts.
var runtimes = {
  worker: {
    name: 'dotnet-isolated'
    version: '10.0'
  }
  native: {
    name: 'custom'
    version: '1.0'
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    // Linux.
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  // azd finds the app of the service "api" in azure.yaml by this tag.
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      runtime: runtimes[head]
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReadyInstances == 0
          ? []
          : [
              {
                name: 'http'
                instanceCount: alwaysReadyInstances
              }
            ]
        triggers: {
          http: {
            perInstanceConcurrency: httpPerInstanceConcurrency
          }
        }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      // The platform answers preflights itself: the app never sees one.
      cors: {
        allowedOrigins: corsAllowedOrigins
        supportCredentials: false
      }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: appSettings
  }

  resource ftpPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scmPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'FunctionAppLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

@description('Of the function app.')
output name string = site.name

@description('Of the function app.')
output id string = site.id

@description('The host name that callers use.')
output hostName string = site.properties.defaultHostName
