// The Cells target.
