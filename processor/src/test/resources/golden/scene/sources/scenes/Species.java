package scenes;

public enum Species {
  DAISY,
  ROSE,
  TULIP
}
