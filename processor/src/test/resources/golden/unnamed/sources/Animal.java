public enum Animal {
  CAT,
  DOG
}
