// The alerts. docs/alerts.md lists the steps for each.

@description('Where the rules stand.')
param location string

@description('Begins the name of every rule.')
param namePrefix string

@description('Tags of every resource.')
param tags object

@description('What the queries run over.')
param workspaceId string

@description('Whose calls count as throttled.')
param tableServiceId string

@description('Whom to tell; nobody means that alerts only show in the portal.')
param emailAddresses string[]

@description('Tells when more than this share of the requests is answered with a 5xx.')
param serverErrorPercent int

@description('Tells when 95 of 100 requests take up to more than this.')
param p95Milliseconds int

// One slow or failed request at night is no share of anything.
var fewestRequests = 20

var severity = { error: 1, warning: 2, information: 3 }

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(emailAddresses)) {
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

var actions = empty(emailAddresses) ? [] : [people.id]

// Host and app both write AppRequests, so each request would count twice. The host's rows alone count: it also writes one for a
// request that the app died on. What the app calls itself is the default of OTEL_SERVICE_NAME, which is never set.
var queryAlerts = [
  {
    name: 'server-errors'
    description: 'More than ${serverErrorPercent} % of the requests were answered with a 5xx.'
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
    description: 'Requests were answered with 503 / 7500: storage did not answer in time, or refused.'
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
    description: '95 of 100 requests took up to more than ${p95Milliseconds} ms.'
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
    description: 'Zones are full: creations were refused with 403 / 1164.'
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
    description: 'The workspace takes no more logs and metrics today: the other alerts that ask it see nothing.'
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
      // A new workspace has none of these tables yet.
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
    description: 'Table Storage refused calls because there were too many.'
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
