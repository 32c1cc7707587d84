// The Domain target.
