/// Assertions in the words of the field, shared by all rooms.
