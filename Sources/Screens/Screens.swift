// The Screens target.
