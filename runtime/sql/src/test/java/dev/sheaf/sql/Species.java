package dev.sheaf.sql;

enum Species {
  DAISY,
  ROSE,
  TULIP
}
