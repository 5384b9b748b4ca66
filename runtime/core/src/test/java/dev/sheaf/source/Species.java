package dev.sheaf.source;

import dev.sheaf.annotation.ClassName;

public enum Species {
  DAISY,
  @ClassName({"Rosa canina", "dog rose"})
  ROSE,
  TULIP
}
