package visits;

import dev.sheaf.annotation.ClassName;

/** When the visit was. */
public enum Season {
  SUMMER,
  @ClassName({"cold season", "hiver"})
  WINTER
}
