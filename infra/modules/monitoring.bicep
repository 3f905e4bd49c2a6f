// Application Insights on a workspace of its own. Only identities may write to either.

@description('Where both stand.')
param location string

@description('Of the workspace.')
param workspaceName string

@description('Of Application Insights.')
param insightsName string

@description('Tags of every resource.')
param tags object

@description('How long logs and metrics are kept.')
param retentionDays int

@description('Takes no more than this in a day; -1 is without limit.')
param dailyQuotaGb int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    workspaceCapping: {
      dailyQuotaGb: dailyQuotaGb
    }
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // Entra ID only: the key in the connection string then names the resource and opens nothing.
    DisableLocalAuth: true
  }
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'origin-cloud-regions')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Origin Cloud Regions'
    category: 'workbook'
    sourceId: workspace.id
    serializedData: replace(loadTextContent('../workbook.json'), 'WORKSPACE_ID', workspace.id)
  }
}

resource changes 'Microsoft.OperationalInsights/workspaces/savedSearches@2020-08-01' = {
  parent: workspace
  name: 'mapping-changes'
  properties: {
    category: 'Origin Cloud Regions'
    displayName: 'Mapping changes'
    query: loadTextContent('../mapping-changes.kql')
    version: 2
  }
}

@description('Of the workspace.')
output workspaceId string = workspace.id

@description('Of Application Insights, for roles.')
output insightsName string = insights.name

@description('Where telemetry is sent; no secret, as only identities may send.')
output connectionString string = insights.properties.ConnectionString
