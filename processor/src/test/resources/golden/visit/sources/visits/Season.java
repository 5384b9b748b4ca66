package visits;

/** When the visit was. */
public enum Season {
  SUMMER,
  WINTER
}
