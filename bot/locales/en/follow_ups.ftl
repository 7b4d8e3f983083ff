# Refusals
error-time-has-passed = That time has passed. Choose one that is still to come.
