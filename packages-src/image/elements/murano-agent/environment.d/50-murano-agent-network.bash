# No interfaces but those that cloud-init finds: one that is written down and not there is a failed unit.
export DIB_APT_MINIMAL_CREATE_INTERFACES=0
