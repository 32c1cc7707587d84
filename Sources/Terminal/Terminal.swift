// The Terminal target.
