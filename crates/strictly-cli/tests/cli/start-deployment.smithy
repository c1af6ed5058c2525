// RUN: strictly check ../../../../specs/appconfig.smithy StartDeployment ../../../../examples/start-deployment.json
