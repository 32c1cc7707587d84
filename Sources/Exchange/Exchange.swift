// The Exchange target.
