package clashes;

enum Role {
  CAT,
  DOG
}
