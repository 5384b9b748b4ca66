package flowers;

public enum Species {
  DAISY,
  ROSE,
  TULIP
}
