package clashes;

enum List {
  FLAT,
  STEEP
}
