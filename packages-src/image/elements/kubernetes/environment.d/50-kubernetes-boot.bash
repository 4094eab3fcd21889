# This Kubernetes needs the control groups of version 1; systemd 256 and newer want to be told twice.
kubernetes_boot='systemd.unified_cgroup_hierarchy=0 systemd.legacy_systemd_cgroup_controller=1'
kubernetes_boot="$kubernetes_boot SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1"
case "${DIB_BOOTLOADER_DEFAULT_CMDLINE:-}" in
  *"$kubernetes_boot"*) ;;
  *) export DIB_BOOTLOADER_DEFAULT_CMDLINE="${DIB_BOOTLOADER_DEFAULT_CMDLINE:-nofb nomodeset gfxpayload=text} $kubernetes_boot" ;;
esac
