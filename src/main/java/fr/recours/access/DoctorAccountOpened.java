package fr.recours.access;

/** From now on a doctor follows patients under this RPPS, by whatever way the account was opened. */
public record DoctorAccountOpened(String rpps) {}
