// The alerts. docs/alerts.md lists the steps for each alert.

@description('Region of the rules.')
param location string

@description('Prefix of the rule names.')
param namePrefix string

@description('Tags of every resource.')
param tags object

@description('Workspace that the rules query.')
param workspaceId string

@description('Table service whose throttled calls raise an alert.')
param tableServiceId string

@description('Email addresses that receive alerts. When empty, alerts appear only in the portal.')
param emailAddresses string[]

@description('Percentage of requests with a 5xx that raises an alert.')
param serverErrorPercent int

@description('95th percentile of the request duration that raises an alert, in milliseconds.')
param p95Milliseconds int

// The fewest requests for which a percentage is meaningful.
var fewestRequests = 20

var severity = { error: 1, warning: 2, information: 3 }

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(emailAddresses)) {
  name: '${namePrefix}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'ocr'
    enabled: true
    emailReceivers: [
      for address in emailAddresses: {
        name: address
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

var actions = empty(emailAddresses) ? [] : [actionGroup.id]

// The host and the app both write AppRequests. The queries count only records of the host, because the host also
// records requests that crashed the app. origin-cloud-regions is the app's name, the default of OTEL_SERVICE_NAME.
var queryAlerts = [
  {
    name: 'server-errors'
    description: 'More than ${serverErrorPercent} % of the requests returned a 5xx.'
    severity: severity.error
    query: '''
AppRequests
| where AppRoleName != 'origin-cloud-regions'
| extend Status = toint(ResultCode)
| summarize Requests = sum(ItemCount), Failed = sumif(ItemCount, Status >= 500) by bin(TimeGenerated, 5m)
| where Requests >= FEWEST
| extend Value = 100.0 * Failed / Requests
'''
    threshold: serverErrorPercent
  }
  {
    name: 'storage-unavailable'
    description: 'Requests returned 503 / 7500: storage timed out or was unavailable.'
    severity: severity.error
    query: '''
AppMetrics
| where Name == 'requests' and toint(Properties.status) == 503 and tostring(Properties.error_code) == '7500'
| summarize Value = sum(Sum) by bin(TimeGenerated, 5m)
'''
    threshold: 0
  }
  {
    name: 'slow'
    description: 'The 95th percentile of the request duration exceeded ${p95Milliseconds} ms.'
    severity: severity.warning
    query: '''
AppRequests
| where AppRoleName != 'origin-cloud-regions'
| summarize Requests = sum(ItemCount), Value = percentilew(DurationMs, ItemCount, 95) by bin(TimeGenerated, 5m)
| where Requests >= FEWEST
'''
    threshold: p95Milliseconds
  }
  {
    name: 'quota-refusals'
    description: 'Zones are full: creations returned 403 / 1164.'
    severity: severity.information
    query: '''
AppMetrics
| where Name == 'quota.refusals'
| summarize Value = sum(Sum) by bin(TimeGenerated, 5m)
'''
    threshold: 0
  }
  {
    name: 'logs-capped'
    description: 'The workspace accepts no more data today, so the other alerts that query it see nothing.'
    severity: severity.warning
    query: '''
_LogOperation
| where Category =~ 'Ingestion' and Detail has 'OverQuota'
| summarize Value = count() by bin(TimeGenerated, 5m)
'''
    threshold: 0
  }
]

resource queryRules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in queryAlerts: {
    name: '${namePrefix}-${alert.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${namePrefix}: ${alert.name}'
      description: alert.description
      severity: alert.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      autoMitigate: true
      // A new workspace lacks these tables.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: replace(alert.query, 'FEWEST', string(fewestRequests))
            metricMeasureColumn: 'Value'
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: alert.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: actions
      }
    }
  }
]

resource throttling 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${namePrefix}-storage-throttled'
  location: 'global'
  tags: tags
  properties: {
    description: 'Table Storage throttled calls.'
    severity: severity.warning
    enabled: true
    scopes: [tableServiceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'throttled'
          metricNamespace: 'Microsoft.Storage/storageAccounts/tableServices'
          metricName: 'Transactions'
          dimensions: [
            {
              name: 'ResponseType'
              operator: 'Include'
              values: [
                'ClientAccountBandwidthThrottlingError'
                'ClientAccountRequestThrottlingError'
                'ClientThrottlingError'
                'ServerBusyError'
              ]
            }
          ]
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [for action in actions: { actionGroupId: action }]
  }
}
