// The plan and the function app.

@description('Region of the plan and the function app.')
param location string

@description('Name of the plan.')
param planName string

@description('Name of the function app and first label of its host name.')
param name string

@description('Tags of every resource.')
param tags object

@description('The head of the API: worker or native.')
@allowed(['worker', 'native'])
param head string

@description('The user-assigned identity that the app and the platform act as.')
param identityId string

@description('URL of the container that holds the package.')
param deploymentContainerUrl string

@description('Memory of an instance, in MB.')
param instanceMemoryMB int

@description('Maximum number of instances.')
param maximumInstanceCount int

@description('Instances that run without requests.')
param alwaysReadyInstances int

@description('Concurrent requests of one instance.')
param httpPerInstanceConcurrency int

@description('Origins of web pages that may call the API.')
param corsAllowedOrigins string[]

@description('Subnet of the app; empty for the public network.')
param subnetId string

@description('Settings of the app and the host.')
param appSettings { *: string }

@description('Workspace for logs and metrics.')
param workspaceId string

// The worker's version must be 10.0. With 10, which the platform accepts, the host does not start.
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
    // True means Linux.
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  // By this tag, azd finds the app for the service "api" in azure.yaml.
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
      // The platform answers preflight requests, so the app never receives one.
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

@description('Name of the function app.')
output name string = site.name

@description('Resource id of the function app.')
output id string = site.id

@description('Host name for callers.')
output hostName string = site.properties.defaultHostName
