// A first deployment: the smallest size, one zone, no instance that is always ready. azd uses this file too.
using 'main.bicep'

param head = 'worker'

param instanceMemoryMB = 512
param maximumInstanceCount = 40
param alwaysReadyInstances = 0
