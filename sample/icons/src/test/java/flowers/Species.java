package flowers;

/** As the README has it. */
public enum Species {
  DAISY,
  ROSE,
  TULIP
}
